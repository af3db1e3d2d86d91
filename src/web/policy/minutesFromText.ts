/** Minutes from hours as people type them: `37 jam 30 menit`, `37:30`, `37,5`; null where the text is none or out of bounds. */
export const minutesFromText = (text: string, min: number, max: number): number | null => {
  const plain = text.trim().toLowerCase();
  const clock = /^(\d{1,3})\s*(?::|jam|hours?|h)\s*(?:(\d{1,2})\s*(?:menit|minutes?|min|m)?)?$/.exec(plain);
  const decimal = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
  const minutes =
    clock === null
      ? decimal === null
        ? null
        : Math.round(decimal * 60)
      : Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  return minutes !== null && Number(clock?.[2] ?? 0) < 60 && minutes >= min && minutes <= max ? minutes : null;
};
