import { leader, type Profile, type SitePlan, type UnitPlan } from './plan.ts';
import { site } from './sites.ts';

export interface AgencyPlan {
  readonly kind: 'dinas' | 'badan' | 'satpolPp' | 'bpbd';
  readonly name: string;
  readonly short: string;
  readonly topics: readonly (string | (Partial<UnitPlan> & { readonly topic: string }))[];
  readonly district: number;
  readonly site?: SitePlan;
  readonly profile?: Profile;
  readonly staff?: number;
  /** Simplified agencies have teams led by functional officers; others keep seksi with a head (PermenPANRB 25/2021). */
  readonly sections?: boolean;
  readonly more?: Partial<UnitPlan>;
  readonly under?: readonly UnitPlan[];
}

const headTitle: Record<AgencyPlan['kind'], string> = {
  dinas: 'Kepala',
  badan: 'Kepala',
  satpolPp: 'Kepala',
  bpbd: 'Kepala Pelaksana',
};

const secretariatOf = (plan: AgencyPlan, staff: number): UnitPlan => ({
  name: `Sekretariat ${plan.short}`,
  kind: 'bagian',
  profile: 'office',
  services: [],
  shifts: false,
  head: leader(`Sekretaris ${plan.short}`, 'administrator'),
  children: [
    {
      name: `Subbagian Umum dan Kepegawaian ${plan.short}`,
      kind: 'subbagian',
      head: leader('Kepala Subbagian Umum dan Kepegawaian', 'pengawas', 'administration'),
      staff: staff + 3,
    },
    {
      name: `Subbagian Perencanaan dan Keuangan ${plan.short}`,
      kind: 'subbagian',
      profile: 'finance',
      head: leader('Kepala Subbagian Perencanaan dan Keuangan', 'pengawas', 'administration'),
      staff,
    },
  ],
});

const parts = (plan: AgencyPlan, topic: string, staff: number): UnitPlan[] =>
  (plan.sections ? ['Operasional', 'Pembinaan'] : ['Pelayanan', 'Pembinaan']).map((part, i) => ({
    name: `${plan.sections ? 'Seksi' : 'Tim Kerja'} ${part} ${topic}`,
    kind: plan.sections ? 'seksi' : 'team',
    ...(plan.sections
      ? { head: leader(`Kepala Seksi ${part} ${topic}`, 'pengawas', i === 0 ? 'field' : 'administration') }
      : {}),
    staff: i === 0 ? staff + 1 : staff,
    ...(i === 1 ? { counters: [], shifts: false } : {}),
  }));

/** A dinas or badan: head, secretariat with two subbagian, and a bidang for each topic with two teams or seksi. */
export const agency = (plan: AgencyPlan): UnitPlan => {
  const staff = plan.staff ?? 7;
  return {
    name: plan.name,
    kind: plan.kind,
    head: leader(`${headTitle[plan.kind]} ${plan.name}`, 'jptPratama'),
    profile: plan.profile ?? 'office',
    site:
      plan.site ??
      site(
        plan.short.toLowerCase(),
        `Kantor ${plan.name}`,
        `Jalan ${plan.short} No. ${plan.district + 4}`,
        plan.district,
      ),
    ...plan.more,
    children: [
      secretariatOf(plan, Math.max(4, Math.round(staff * 0.7))),
      ...plan.topics.map((each): UnitPlan => {
        const { topic, counters, ...own } = typeof each === 'string' ? { topic: each, counters: [] } : each;
        const [first, ...rest] = parts(plan, topic, own.staff ?? staff);
        return {
          name: `Bidang ${topic}`,
          kind: 'bidang',
          head: leader(`Kepala Bidang ${topic}`, 'administrator'),
          ...own,
          staff: 0,
          children: [{ ...first!, counters: counters ?? [] }, ...rest],
        };
      }),
      ...(plan.under ?? []),
    ],
  };
};
