import type { Ruling } from './model.ts';

const personalCodes = /^(alwaysHome\.(dispensation|declaration|residence)|closure)$/;

/** Whether a person is kept at home for his own sake, so that counting rules leave the day out. */
export const isPersonal = ({ allowed, because }: Ruling): boolean => {
  let places = 0;
  for (const mode of allowed) if (mode !== 'off') places++;
  return places === 1 && because.some((reason) => personalCodes.test(reason.code));
};
