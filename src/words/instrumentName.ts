const spelled: Readonly<Record<string, string>> = {
  se: 'SE',
  menpanrb: 'MenPANRB',
  permenpanrb: 'PermenPANRB',
  mendagri: 'Mendagri',
  permendagri: 'Permendagri',
  dki: 'DKI',
  sj: 'SJ',
  bkn: 'BKN',
};

/** A short readable name of an instrument from its key: se-menpanrb-58-2020 is SE MenPANRB 58/2020. Empty for keys that only machines read. */
export const instrumentName = (id: string): string => {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id)) return '';
  const parts = id.split('-');
  const firstNumber = parts.findIndex((part) => /^\d+$/.test(part));
  const words = (firstNumber < 0 ? parts : parts.slice(0, firstNumber)).map(
    (part) => spelled[part] ?? part.charAt(0).toUpperCase() + part.slice(1),
  );
  const numbers = firstNumber < 0 ? [] : parts.slice(firstNumber).map((part) => spelled[part] ?? part);
  return [...words, numbers.join('/')].filter(Boolean).join(' ');
};
