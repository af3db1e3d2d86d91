import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { DisplayScreen } from './DisplayScreen.tsx';
import { KioskFailure } from './KioskFailure.tsx';
import { KioskScreen } from './KioskScreen.tsx';
import { useKiosWords } from './KiosWords.tsx';
import { MessageScreen } from './MessageScreen.tsx';
import { PairScreen } from './PairScreen.tsx';
import { useAwake } from './useAwake.ts';
import { useStation } from './useStation.ts';

const Station = () => {
  const t = useKiosWords();
  const { state, broken, reload, talk } = useStation();
  const [pairingAgain, setPairingAgain] = useState(false);
  useAwake();
  if (broken) return <MessageScreen title={t.pair.title} text={t.pair.noStorage} />;
  if (state === null) return null;
  const { pairing } = state;
  const paired = async () => {
    setPairingAgain(false);
    await reload();
    await talk();
  };
  if (pairing === null || pairingAgain) return <PairScreen onPaired={() => void paired()} />;
  if (state.contact === 'unpaired')
    return (
      <MessageScreen title={t.unpaired.title} text={t.unpaired.way}>
        {state.waiting.length > 0 && (
          <p className="mt-3 font-semibold">{t.unpaired.kept({ n: state.waiting.length })}</p>
        )}
        <div className="mt-6">
          <Button kind="main" large onClick={() => setPairingAgain(true)}>
            {t.unpaired.again}
          </Button>
        </div>
      </MessageScreen>
    );
  return pairing.kind === 'display' ? (
    <DisplayScreen state={state} />
  ) : (
    <KioskScreen state={state} reload={() => void reload()} talk={talk} />
  );
};

/** One tab alone may write the chain of events; a second one says so. */
export const KiosApp = () => {
  const t = useKiosWords();
  const [mine, setMine] = useState<boolean | null>(null);
  useEffect(() => {
    const { locks } = navigator;
    if (locks === undefined) return setMine(true);
    let free = () => {};
    void locks.request('luwes-kios', { ifAvailable: true }, (lock) => {
      setMine(lock !== null);
      return lock === null ? undefined : new Promise<void>((resolve) => (free = resolve));
    });
    return () => free();
  }, []);
  if (mine === null) return null;
  if (!mine)
    return (
      <MessageScreen title={t.elsewhere.title} text={t.elsewhere.way}>
        <div className="mt-6">
          <Button kind="main" large icon="refresh" onClick={() => location.reload()}>
            {t.elsewhere.reload}
          </Button>
        </div>
      </MessageScreen>
    );
  return (
    <KioskFailure>
      <Station />
    </KioskFailure>
  );
};
