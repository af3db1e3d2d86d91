import { useCallback, useEffect, useState } from 'react';
import type { DisplayData, KioskData } from '../../contract/attendanceStation.ts';
import type { StationAnchor } from '../../domain/attendance/card/stationEvent.ts';
import { serverNow } from './clocks.ts';
import { type KeptEvent, type Pairing, type Recent, read, waitingEvents } from './kioskStore.ts';
import { recentOf } from './recordScan.ts';
import { type Contact, contact } from './station.ts';

const contactSeconds = 30;

export interface StationState {
  readonly pairing: Pairing | null;
  readonly anchor: StationAnchor | null;
  readonly kiosk: KioskData | null;
  readonly display: DisplayData | null;
  readonly syncedAt: number | null;
  readonly waiting: readonly KeptEvent[];
  readonly recent: Recent | null;
  readonly contact: Contact | 'unknown';
}

const readAll = async (): Promise<Omit<StationState, 'contact'>> => {
  const [pairing, anchor] = [await read('pairing'), await read('anchor')];
  return {
    pairing,
    anchor,
    kiosk: await read('kiosk'),
    display: await read('display'),
    syncedAt: await read('syncedAt'),
    waiting: await waitingEvents(),
    recent: pairing && anchor ? await recentOf(pairing.office.zone, serverNow(anchor)) : null,
  };
};

/** What this device is and knows; renewed after each contact with the server and whenever `reload` is called. Null until read. */
export const useStation = () => {
  const [state, setState] = useState<StationState | null>(null);
  const [broken, setBroken] = useState(false);
  const reload = useCallback(async () => {
    try {
      const all = await readAll();
      setState((old) => ({ ...all, contact: old?.contact ?? 'unknown' }));
    } catch {
      setBroken(true);
    }
  }, []);
  const talk = useCallback(async () => {
    const before = await read('pairing').catch(() => null);
    if (before === null) return reload();
    const now = await contact().catch((): Contact => 'offline');
    const all = await readAll();
    setState({ ...all, contact: now });
  }, [reload]);
  useEffect(() => {
    let open = true;
    let busy = false;
    const round = async () => {
      if (!open || busy) return;
      busy = true;
      await talk().catch(() => {});
      busy = false;
    };
    void reload().then(round);
    const timer = setInterval(round, contactSeconds * 1000);
    addEventListener('online', round);
    return () => {
      open = false;
      clearInterval(timer);
      removeEventListener('online', round);
    };
  }, [reload, talk]);
  return { state, broken, reload, talk };
};
