'use client';

import { useEffect, useState } from 'react';
import { sendHeartbeat } from '@/lib/presence/client';
import { HEARTBEAT, type PresentPerson } from '@/lib/presence/schema';
import type { DraftOfForm } from './use-draft';

/** Who else has the document open. Says so itself while the page is in sight; what is not saved yet counts as typing. */
export const usePresence = ({ control, offeringId, document }: DraftOfForm): PresentPerson[] => {
  const [others, setOthers] = useState<PresentPerson[]>([]);
  useEffect(() => {
    let here = true;
    const beat = (leaving = false) =>
      sendHeartbeat(offeringId, { document, typing: control.state().dirty, leaving }).then(
        (people) => here && setOthers(people),
        // Without an answer nobody is shown; the next beat asks again.
        () => here && setOthers([]),
      );
    const inSight = () => {
      if (globalThis.document.visibilityState === 'visible') void beat();
    };
    inSight();
    const timer = setInterval(inSight, HEARTBEAT);
    globalThis.document.addEventListener('visibilitychange', inSight);
    return () => {
      here = false;
      clearInterval(timer);
      globalThis.document.removeEventListener('visibilitychange', inSight);
      void beat(true);
    };
  }, [control, offeringId, document]);
  return others;
};
