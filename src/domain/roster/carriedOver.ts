/** At most so many days are carried from earlier plans, so that an old imbalance is made good slowly and long absences do not turn into a debt. */
const atMost = 3;

/** By employee how many office days beyond his unit's average he had; only people whose days held both office and home are compared. */
export const carriedOver = (
  lines: readonly { readonly employeeId: string; readonly unitId: string; readonly modes: string }[],
): Map<string, number> => {
  const units = new Map<string, { office: number; days: number }>();
  const people = new Map<string, { unitId: string; office: number; days: number }>();
  for (const { employeeId, unitId, modes } of lines) {
    const own = people.get(employeeId) ?? { unitId, office: 0, days: 0 };
    for (const letter of modes) {
      if (letter === 'K') own.office++;
      if (letter === 'K' || letter === 'R') own.days++;
    }
    people.set(employeeId, own);
  }
  const mixed = [...people].filter(([, own]) => own.office > 0 && own.office < own.days);
  for (const [, own] of mixed) {
    const unit = units.get(own.unitId) ?? { office: 0, days: 0 };
    units.set(own.unitId, { office: unit.office + own.office, days: unit.days + own.days });
  }
  return new Map(
    mixed.map(([employeeId, own]) => {
      const unit = units.get(own.unitId)!;
      const beyond = Math.round(own.office - (unit.office / unit.days) * own.days);
      return [employeeId, Math.max(-atMost, Math.min(atMost, beyond))];
    }),
  );
};
