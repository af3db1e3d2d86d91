import type { JobKind, PositionKind, ServiceTag, UnitKind } from '../../../domain/people/model.ts';

/** What kind of work most people of a unit do; decides their positions. */
const profiles = [
  'office',
  'finance',
  'audit',
  'technology',
  'counter',
  'field',
  'crew',
  'patrol',
  'fire',
  'ward',
  'clinic',
  'village',
  'primarySchool',
  'secondarySchool',
] as const;
export type Profile = (typeof profiles)[number];

export interface HeadPost {
  readonly title: string;
  readonly positionKind: PositionKind;
  readonly jobKind: JobKind;
}

/** Counter of a unit: a place of service that must stay staffed. */
export interface CounterPlan {
  readonly name: string;
  readonly service: ServiceTag;
  readonly minimumStaff: number;
}

export interface SitePlan {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  /** 1 to 16: the kecamatan it lies in. */
  readonly district: number;
  readonly week: 'five' | 'six';
  readonly radiusMetres: number;
  /** One with its own ground plan instead of a circle. */
  readonly polygon?: boolean;
  readonly zone?: 'Asia/Makassar';
}

/** One unit to be built: who leads it, how many others work in it (a weight scaled to the size of the city), and where. What is left out is as above it. */
export interface UnitPlan {
  readonly name: string;
  readonly kind: UnitKind;
  readonly head?: HeadPost;
  readonly staff?: number;
  readonly profile?: Profile;
  readonly services?: readonly ServiceTag[];
  readonly strategic?: boolean;
  readonly shifts?: boolean;
  readonly site?: SitePlan;
  readonly counters?: readonly CounterPlan[];
  readonly children?: readonly UnitPlan[];
}

export const leader = (title: string, positionKind: PositionKind, jobKind: JobKind = 'leadership'): HeadPost => ({
  title,
  positionKind,
  jobKind,
});
