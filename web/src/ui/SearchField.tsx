import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeySequence } from '@/lib/use-key-sequence.ts';
import { KeyHint } from './KeyHint.tsx';

type Props = { label: string; placeholder: string; value: string; onChange: (value: string) => void };

/** Search within a page: `/` goes there, Esc empties it. What is typed stands at once and is told when the hand rests. */
export function SearchField({ label, placeholder, value, onChange }: Props) {
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 200);
  // The address may change behind the field (a filter cleared, the way back), but never under the hand that types.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(value);
  }, [value]);
  const type = (next: string) => {
    setTyped(next);
    tell(next);
  };
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
      rightSection={typed ? <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => type('')} /> : <KeyHint keys="/" />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && type('')}
    />
  );
}
