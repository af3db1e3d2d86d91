import type { Rule, RuleSet } from '../../../../domain/attendance/day/rules.ts';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { figuresOf, withBand, withFigure } from './figuresOf.ts';
import { useRulesWords } from './RulesFrame.tsx';

interface FigureFieldsProps {
  readonly set: RuleSet;
  readonly onSet: (set: RuleSet) => void;
}

const NumberInput = ({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}) => (
  <TextInput
    type="number"
    inputMode="decimal"
    aria-label={label}
    step="any"
    min={0}
    value={String(value)}
    onValue={(text) => {
      if (text !== '' && Number.isFinite(Number(text))) onValue(Number(text));
    }}
  />
);

/** The figures of a set as fields: one number each, and the bands of classes as a small table. */
export const FigureFields = ({ set, onSet }: FigureFieldsProps) => {
  const t = useRulesWords();
  const replace = (rule: Rule) =>
    onSet({ ...set, rules: set.rules.map((each) => (each.id === rule.id ? rule : each)) });
  return (
    <div className="grid gap-3">
      {set.rules.map((rule) => {
        const figures = figuresOf(rule);
        if (rule.kind === 'classes')
          return (
            <fieldset key={rule.id} className="rounded-control border border-line p-3">
              <legend className="px-1 font-semibold">
                {t.rules.sides[rule.side]} · {rule.article}
              </legend>
              <div className="grid grid-cols-[minmax(0,1fr)_6rem_6rem] items-center gap-2">
                <span className="text-[0.8125rem] text-ink3">{t.rules.bandName}</span>
                <span className="text-[0.8125rem] text-ink3">{t.rules.bandTo}</span>
                <span className="text-[0.8125rem] text-ink3">{t.rules.bandPercent}</span>
                {rule.bands.map((band, i) => (
                  <div key={band.name} className="contents">
                    <span className="font-semibold">{band.name}</span>
                    {band.to === null ? (
                      <span className="text-ink2">{t.rules.bandOpen}</span>
                    ) : (
                      <NumberInput
                        label={`${band.name}: ${t.rules.bandTo}`}
                        value={band.to}
                        onValue={(to) => replace(withBand(rule, i, { to: Math.round(to) }))}
                      />
                    )}
                    {band.percent === null ? (
                      <span className="text-ink2">–</span>
                    ) : (
                      <NumberInput
                        label={`${band.name}: ${t.rules.bandPercent}`}
                        value={band.percent}
                        onValue={(percent) => replace(withBand(rule, i, { percent }))}
                      />
                    )}
                  </div>
                ))}
              </div>
            </fieldset>
          );
        if (figures.length === 0) return null;
        return (
          <fieldset key={rule.id} className="rounded-control border border-line p-3">
            <legend className="px-1 font-semibold">{rule.article}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              {figures.map(([name, value]) => (
                <Field key={name} label={t.figures[name]}>
                  <NumberInput
                    label={t.figures[name]}
                    value={value}
                    onValue={(next) => replace(withFigure(rule, name, name === 'percent' ? next : Math.round(next)))}
                  />
                </Field>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
};
