import { appWords } from '../../words/en/app.ts';
import { kiosWords } from '../../words/en/kios.ts';

export const words = { ...kiosWords, app: appWords };
