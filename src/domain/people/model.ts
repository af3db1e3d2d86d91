import { z } from 'zod';
import { IdSchema } from '../../kernel/id.ts';
import { PlainDateSchema } from '../../kernel/time.ts';

/** UU 20/2023: PNS and PPPK; part-time PPPK by KepmenPANRB 16/2025; PTT and THL live on as history and transition. */
export const employmentKinds = ['pns', 'pppk', 'pppkPartTime', 'ptt', 'thl'] as const;
export const EmploymentKindSchema = z.enum(employmentKinds);
export type EmploymentKind = z.infer<typeof EmploymentKindSchema>;

/** From the highest leadership to executors; UU 20/2023 and PP 11/2017. */
export const positionKinds = [
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
  'fungsional',
  'pelaksana',
] as const;
export const PositionKindSchema = z.enum(positionKinds);
export type PositionKind = z.infer<typeof PositionKindSchema>;

/** What the work is like, for clauses that ask whether it can be done at home. */
export const jobKinds = ['administration', 'service', 'field', 'technology', 'onSite', 'leadership'] as const;
export const JobKindSchema = z.enum(jobKinds);
export type JobKind = z.infer<typeof JobKindSchema>;

/** PP 18/2016: kinds of regional agencies and the parts inside them. */
export const unitKinds = [
  'root',
  'secretariat',
  'councilSecretariat',
  'inspectorate',
  'dinas',
  'badan',
  'satpolPp',
  'bpbd',
  'kecamatan',
  'kelurahan',
  'uptd',
  'puskesmas',
  'hospital',
  'school',
  'bureau',
  'bagian',
  'bidang',
  'subbagian',
  'seksi',
  'team',
] as const;
export const UnitKindSchema = z.enum(unitKinds);
export type UnitKind = z.infer<typeof UnitKindSchema>;

/** A unit as it stands on one day; `path` runs from the root to the unit itself. */
export interface UnitOnDay {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly name: string;
  readonly kind: UnitKind;
  /** Regional agency (perangkat daerah) that the unit belongs to; null above that level. */
  readonly opdId: string | null;
  /** Service tags such as `emergency`, `licensing`, `populationRegistry`; see `serviceTags`. */
  readonly services: readonly ServiceTag[];
  readonly strategic: boolean;
}

/** Kinds of public service that circulars name as exempt or to be staffed (SE MenPANRB 1/2024, SE Mendagri 2026, Paser 2020). */
export const serviceTags = [
  'emergency',
  'publicOrder',
  'health',
  'education',
  'populationRegistry',
  'licensing',
  'revenue',
  'transport',
  'disaster',
  'fire',
  'cleaning',
  'subdistrict',
  'energy',
  'logistics',
  'post',
  'utilities',
  'construction',
  'informationTechnology',
] as const;
export const ServiceTagSchema = z.enum(serviceTags);
export type ServiceTag = z.infer<typeof ServiceTagSchema>;

export const actingKinds = ['plt', 'plh'] as const;

export const EmployeeNumberKindSchema = z.enum(['nip', 'niPppk', 'agencyNumber']);

/** Who a person is; everything that changes by date lies in employments and placements. */
export const EmployeeSchema = z.object({
  id: IdSchema,
  /** NIP or NI PPPK, 18 digits; non-ASN staff have a number given by the agency instead. */
  number: z.string().min(3).max(32),
  numberKind: EmployeeNumberKindSchema,
  name: z.string().min(1).max(200),
  titleBefore: z.string().max(60),
  titleAfter: z.string().max(100),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: PlainDateSchema.nullable(),
  email: z.string().max(254).nullable(),
  phone: z.string().max(32).nullable(),
  /** Kemendagri code of the registered residence's district (kecamatan), e.g. 33.74.01. */
  residenceDistrict: z.string().max(13).nullable(),
});
export type Employee = z.infer<typeof EmployeeSchema>;

/** A stretch of time in one employment kind. Grade as printed: III/c for PNS, IX for PPPK. */
export const EmploymentSchema = z.object({
  id: IdSchema,
  employeeId: IdSchema,
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  kind: EmploymentKindSchema,
  grade: z.string().max(8),
});
export type Employment = z.infer<typeof EmploymentSchema>;

/** A stretch of time on one position in one unit. */
export const PlacementSchema = z.object({
  id: IdSchema,
  employeeId: IdSchema,
  unitId: IdSchema,
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  positionKind: PositionKindSchema,
  positionTitle: z.string().max(200),
  jobKind: JobKindSchema,
  workplaceId: IdSchema.nullable(),
  roomId: IdSchema.nullable(),
});
export type Placement = z.infer<typeof PlacementSchema>;

/** Who leads a unit when: definitively, or acting (Plt for a vacancy, Plh during an absence). */
export const HeadshipSchema = z.object({
  id: IdSchema,
  unitId: IdSchema,
  employeeId: IdSchema,
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  acting: z.enum(actingKinds).nullable(),
});
export type Headship = z.infer<typeof HeadshipSchema>;

/** Name with degrees, as on letters: "Drs. Bambang Hariyanto, M.Si.". */
export const fullName = (p: { name: string; titleBefore: string; titleAfter: string }): string =>
  `${p.titleBefore ? `${p.titleBefore} ` : ''}${p.name}${p.titleAfter ? `, ${p.titleAfter}` : ''}`;
