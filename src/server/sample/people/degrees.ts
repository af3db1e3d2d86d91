import type { Random } from '../random.ts';
import type { Sex } from './composeName.ts';
import type { Post } from './posts.ts';

const bachelors = ['S.Sos.', 'S.E.', 'S.H.', 'S.IP.', 'S.Kom.', 'S.T.', 'S.AP.', 'S.STP.'] as const;
const masters = ['M.Si.', 'M.M.', 'M.AP.', 'M.H.', 'M.T.'] as const;
const diplomas = ['A.Md.', 'A.Md.Kom.', 'A.Md.Ak.'] as const;

const byTitle: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^Dokter Gigi/, 'drg.', ['']],
  [/^Dokter Spesialis/, 'dr.', ['Sp.PD', 'Sp.A', 'Sp.B', 'Sp.OG']],
  [/^Dokter/, 'dr.', ['']],
  [/^Apoteker/, 'apt.', ['S.Farm.']],
  [/^Perawat/, '', ['A.Md.Kep.', 'S.Kep., Ns.']],
  [/^Bidan/, '', ['A.Md.Keb.', 'S.Tr.Keb.']],
  [/^Guru/, '', ['S.Pd.', 'S.Pd.', 'S.Pd., M.Pd.']],
  [/^Pranata Komputer/, '', ['S.Kom.', 'S.T.']],
];

/** Titles before and after a name that suit the post. */
export const degreesFor = (
  random: Random,
  post: Post,
  sex: Sex,
): { readonly before: string; readonly after: string } => {
  for (const [pattern, before, after] of byTitle)
    if (pattern.test(post.title)) return { before, after: random.pick(after) };
  const leads = post.positionKind === 'jptPratama' || post.positionKind === 'administrator';
  if (leads)
    return {
      before: random.chance(0.2) ? (sex === 'male' ? 'Drs.' : 'Dra.') : '',
      after: `${random.pick(bachelors)}, ${random.pick(masters)}`,
    };
  if (post.schooling === 'senior') return { before: '', after: '' };
  if (post.schooling === 'diploma') return { before: '', after: random.pick(diplomas) };
  return {
    before: '',
    after: random.chance(0.18) ? `${random.pick(bachelors)}, ${random.pick(masters)}` : random.pick(bachelors),
  };
};
