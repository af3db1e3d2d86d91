const degree = /^(drs?|dra|ir|prof|hj?|kh|dr|apt|ns)\.?$/i;

/** First letters of the first and last name, degrees left out: "Drs. Bambang Hariyanto, M.Si." gives BH. */
export const initialsOf = (fullName: string): string => {
  const words = (fullName.split(',')[0] ?? '').split(/\s+/).filter((word) => word && !degree.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => word?.[0]?.toUpperCase() ?? '').join('');
};

/** Initials in a soft round; always beside the name, so hidden from screen readers. */
export const Avatar = ({ name, size = 36 }: { readonly name: string; readonly size?: number }) => (
  <span
    aria-hidden="true"
    className="inline-grid shrink-0 place-items-center rounded-full bg-brand-soft font-bold text-brand-text"
    style={{ width: size, height: size, fontSize: size * 0.38 }}
  >
    {initialsOf(name)}
  </span>
);
