import type { MyDayRequest } from '../../../contract/attendanceRequest.ts';
import { useUiLanguage } from '../../ui/language.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';

type Told = Pick<MyDayRequest, 'kind' | 'permit' | 'why' | 'zone'>;
type Times = Pick<MyDayRequest, 'in' | 'out' | 'from' | 'to'>;

/** A request in a few words: what it is, and its times. */
export const useRequestText = () => {
  const words = useDayRequestWords();
  const { formats } = useUiLanguage();
  return {
    what: ({ kind, permit, why }: Told): string =>
      kind === 'permit' ? (permit?.name[formats.language] ?? words.kinds.permit) : words.whys[why ?? 'forgot'],
    times: ({ zone }: Pick<Told, 'zone'>, times: Times): string => {
      const clock = formats.clockText;
      const { from, to } = times;
      if (from !== null && to !== null) return words.time({ from: clock(from), to: clock(to) });
      if (to !== null) return words.untilTime({ to: clock(to) });
      if (from !== null) return words.fromTime({ from: clock(from) });
      return [
        times.in && words.inAt({ time: formats.clock(times.in, zone) }),
        times.out && words.outAt({ time: formats.clock(times.out, zone) }),
      ]
        .filter(Boolean)
        .join(', ');
    },
  };
};
