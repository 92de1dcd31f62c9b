import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeySequence } from '@/lib/use-key-sequence.ts';
import { KeyHint } from './KeyHint.tsx';

type Props = { label: string; placeholder: string; value: string; onChange: (value: string) => void };

/** Search within a page: `/` goes there, Esc empties it. */
export function SearchField({ label, placeholder, value, onChange }: Props) {
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  useKeySequence({ '/': () => input.current?.focus() });
  return (
    <TextInput
      ref={input}
      type="search"
      w={{ base: '100%', xs: 264 }}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={value ? <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => onChange('')} /> : <KeyHint keys="/" />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onChange('')}
    />
  );
}
