import type { Field } from '../../domain/policy/field.ts';
import type { PlainDate } from '../../kernel/time.ts';

/** What an optional value starts with when an officer sets it. */
export const fieldStart = (field: Field, today: PlainDate): unknown => {
  switch (field.type) {
    case 'share':
      return { num: 50, den: 100 };
    case 'integer':
    case 'decimal':
      return Math.max(field.min, 1);
    case 'duration':
      return Math.min(field.max, 2250);
    case 'choice':
      return field.options[0];
    case 'choices':
      return field.options.slice(0, 1);
    case 'weekdays':
      return [5];
    case 'yesNo':
      return true;
    case 'day':
      return today;
    case 'filter':
      return { positionKinds: ['pelaksana'] };
    case 'filters':
      return [{ positionKinds: ['jptPratama'] }];
    case 'codes':
      return ['00'];
    case 'declarations':
      return [{ kind: 'domesticTravel', days: 14 }];
    case 'times':
      return [];
  }
};
