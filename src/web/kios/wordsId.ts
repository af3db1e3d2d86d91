import { appWords } from '../../words/id/app.ts';
import { kiosWords } from '../../words/id/kios.ts';

export const words = { ...kiosWords, app: appWords };
