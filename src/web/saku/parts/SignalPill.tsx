import { useReachable } from '../../app/reachability.ts';
import { usePhoneWords } from '../words.tsx';

const bars = [
  [4, 6],
  [8, 10],
  [12, 14],
] as const;

/** Three honest states: the last request arrived, one is under way, the last one failed. */
export const SignalPill = ({ asking }: { readonly asking: boolean }) => {
  const reachable = useReachable();
  const { words } = usePhoneWords();
  const state = asking ? 'asking' : reachable ? 'good' : 'none';
  const strength = { good: 3, asking: 1, none: 0 }[state];
  return (
    <p
      role="status"
      className="flex min-h-8 items-center gap-2 rounded-full bg-[rgb(0_0_0/25%)] px-3 text-sm font-medium"
    >
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="currentColor">
        {bars.map(([x, height], index) => (
          <rect
            key={x}
            x={x - 3}
            y={15 - height}
            width="3"
            height={height}
            rx="1"
            opacity={index < strength ? 1 : 0.35}
          />
        ))}
      </svg>
      {words.saku.signal[state]}
    </p>
  );
};
