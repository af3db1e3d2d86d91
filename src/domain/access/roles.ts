/** Roles of the house; each is granted over a part of the unit tree and for a span of days. */
export const roles = [
  'employee',
  'unitHead',
  'unitOperator',
  'personnelOfficer',
  'appointingAuthority',
  'inspector',
  'healthVerifier',
  'platformOperator',
] as const;
export type Role = (typeof roles)[number];

/** How far a permission reaches: oneself, the granted unit and all below it, or the whole agency. */
export type Reach = 'self' | 'unit' | 'agency';

/** Every permission an endpoint can ask for, with the roles that hold it and how far. `unitHead` includes acting heads (Plt, Plh). */
export const permissions = {
  'account.manage': { personnelOfficer: 'agency', appointingAuthority: 'agency' },
  /** To say who may see health data, and who may say so; not a personnel officer, who also hands out passwords. */
  'health.entrust': { appointingAuthority: 'agency', platformOperator: 'agency' },
  'audit.read': { personnelOfficer: 'agency', appointingAuthority: 'agency', inspector: 'agency' },
  'agency.setUp': { personnelOfficer: 'agency' },
  'platform.operate': { platformOperator: 'agency' },

  'people.read': {
    employee: 'self',
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  /** Performance, penalties, phone and birth date: not for those who only help with planning. */
  'people.readPersonal': {
    employee: 'self',
    unitHead: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  'people.write': { personnelOfficer: 'agency' },
  'people.import': { personnelOfficer: 'agency' },
  'unit.read': {
    employee: 'agency',
    unitHead: 'agency',
    unitOperator: 'agency',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
    healthVerifier: 'agency',
  },
  'unit.write': { personnelOfficer: 'agency' },

  'calendar.read': {
    employee: 'agency',
    unitHead: 'agency',
    unitOperator: 'agency',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
    healthVerifier: 'agency',
  },
  'calendar.write': { personnelOfficer: 'agency' },

  'workplace.read': {
    employee: 'agency',
    unitHead: 'agency',
    unitOperator: 'agency',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  'workplace.write': { personnelOfficer: 'agency' },

  'dispensation.ask': { employee: 'self' },
  'dispensation.seeEffect': {
    employee: 'self',
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
    healthVerifier: 'agency',
  },
  'dispensation.verify': { healthVerifier: 'agency' },
  'declaration.make': { employee: 'self' },

  'absence.read': {
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  'absence.write': { unitHead: 'unit', unitOperator: 'unit', personnelOfficer: 'agency' },

  /** Leave of one's own: balance, request, evidence. */
  'leave.ask': {
    employee: 'self',
    unitHead: 'self',
    unitOperator: 'self',
    personnelOfficer: 'self',
    appointingAuthority: 'self',
  },
  /** Heads in the line recommend or decide, by kind; never one's own. */
  'leave.decide': { unitHead: 'unit', personnelOfficer: 'agency', appointingAuthority: 'agency' },
  /** A doctor's letter is health data: who decides about the leave does not read it. */
  'leave.checkEvidence': { healthVerifier: 'agency' },
  /** Balances from older records and the figures of the agency. */
  'leave.keep': { personnelOfficer: 'agency' },

  'policy.read': {
    employee: 'agency',
    unitHead: 'agency',
    unitOperator: 'agency',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  'policy.write': { personnelOfficer: 'agency' },
  'policy.explain': {
    employee: 'self',
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },

  'roster.readOwn': {
    employee: 'self',
    unitHead: 'self',
    unitOperator: 'self',
    personnelOfficer: 'self',
    appointingAuthority: 'self',
  },
  'roster.read': {
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  /** An employee sees where colleagues of his own unit are, which the handler knows; the others as far as they are named here. */
  'roster.whereabouts': {
    employee: 'self',
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  'roster.plan': { unitHead: 'unit', unitOperator: 'unit', personnelOfficer: 'agency' },
  'roster.approve': { unitHead: 'unit', personnelOfficer: 'agency', appointingAuthority: 'agency' },
  'roster.publish': { personnelOfficer: 'agency', appointingAuthority: 'agency' },

  /** Wishes, swaps and flexible days of one's own. */
  'roster.ask': { employee: 'self', unitHead: 'self' },
  /** Art. 30 of PermenPANRB 4/2025 names the head of the unit; reasons and evidence are not for those who only plan. */
  'roster.decideRequest': { unitHead: 'unit', appointingAuthority: 'agency' },

  /** One's own presence: to record it, to see one's days, to ask for a correction. */
  'attendance.own': {
    employee: 'self',
    unitHead: 'self',
    unitOperator: 'self',
    personnelOfficer: 'self',
    appointingAuthority: 'self',
  },
  'attendance.read': {
    unitHead: 'unit',
    unitOperator: 'unit',
    personnelOfficer: 'agency',
    appointingAuthority: 'agency',
    inspector: 'agency',
  },
  /** Doubtful punches, corrections and permits; never one's own. */
  'attendance.decide': { unitHead: 'unit', personnelOfficer: 'agency', appointingAuthority: 'agency' },
  /** Kiosks, displays, terminals, cards and the manual register. */
  'attendance.operate': { unitOperator: 'unit', personnelOfficer: 'agency' },
  /** Rules, outages and locks of periods. */
  'attendance.rules': { personnelOfficer: 'agency' },

  'inbox.read': {
    employee: 'self',
    unitHead: 'self',
    unitOperator: 'self',
    personnelOfficer: 'self',
    appointingAuthority: 'self',
    inspector: 'self',
    healthVerifier: 'self',
    platformOperator: 'self',
  },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Permission = keyof typeof permissions;

/** What somebody whose service has ended may still read of himself. */
export const ownPast: readonly Permission[] = [
  'people.read',
  'people.readPersonal',
  'dispensation.seeEffect',
  'policy.explain',
  'roster.readOwn',
  'inbox.read',
];
