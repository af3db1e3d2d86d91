import type { Ruling } from './model.ts';

const personalCodes = /^(alwaysHome\.(dispensation|declaration|residence)|closure)$/;

/** Whether a person is kept at home for his own sake, so that counting rules leave the day out. */
export const isPersonal = (ruling: Ruling): boolean =>
  ruling.allowed.filter((mode) => mode !== 'off').length === 1 &&
  ruling.because.some((reason) => personalCodes.test(reason.code));
