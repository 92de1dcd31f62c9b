import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { type Letter } from './letters.ts';

interface Props {
  letter: Letter;
  language: string;
  /** who signs: the vendor's name */
  sender: string;
  /** where the button leads; a masked one is shown as words */
  address: string | null;
}

/** How every mail looks: one column, one button, and why it was sent. */
export function LetterPage({ letter, language, sender, address }: Props) {
  return (
    <Html lang={language}>
      <Head />
      <Preview>{letter.paragraphs[0] ?? letter.title}</Preview>
      <Body style={{ backgroundColor: '#f4f5f7', color: '#1f2430', fontFamily: '-apple-system, "Segoe UI", Inter, Helvetica, Arial, sans-serif', margin: 0, padding: '24px 12px' }}>
        <Container style={{ backgroundColor: '#ffffff', border: '1px solid #e3e6eb', borderRadius: 10, maxWidth: 560, padding: '28px 32px' }}>
          <Text style={{ color: '#5b6472', fontSize: 13, fontWeight: 600, margin: '0 0 18px' }}>{sender}</Text>
          <Heading as="h1" style={{ fontSize: 20, lineHeight: '28px', margin: '0 0 12px' }}>{letter.title}</Heading>
          {letter.paragraphs.map((paragraph) => <Text key={paragraph} style={{ fontSize: 15, lineHeight: '23px', margin: '0 0 12px', whiteSpace: 'pre-line' }}>{paragraph}</Text>)}
          {letter.facts.length > 0 && <Facts facts={letter.facts} />}
          {letter.button && address && (
            <Section style={{ margin: '20px 0 8px' }}>
              <Button href={address} style={{ backgroundColor: '#2f5bea', borderRadius: 8, color: '#ffffff', fontSize: 15, fontWeight: 600, padding: '11px 20px' }}>{letter.button}</Button>
              <Text style={{ color: '#5b6472', fontSize: 12, lineHeight: '18px', margin: '14px 0 0', wordBreak: 'break-all' }}>{address}</Text>
            </Section>
          )}
          <Hr style={{ borderColor: '#e3e6eb', margin: '22px 0 14px' }} />
          <Text style={{ color: '#5b6472', fontSize: 12, lineHeight: '18px', margin: 0 }}>{letter.reason}</Text>
        </Container>
      </Body>
    </Html>
  );
}

function Facts({ facts }: { facts: Letter['facts'] }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'collapse', fontSize: 14, margin: '4px 0 12px' }}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <td style={{ color: '#5b6472', padding: '4px 20px 4px 0', verticalAlign: 'top' }}>{label}</td>
            <td style={{ fontWeight: 600, padding: '4px 0' }}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
