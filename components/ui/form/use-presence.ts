'use client';

import { useEffect, useRef, useState } from 'react';
import { sendHeartbeat } from '@/lib/presence/client';
import { HEARTBEAT, type PresentPerson } from '@/lib/presence/schema';

/** Who else has the document open. Says so itself while the page is in sight; `dirty` counts as typing. */
export const usePresence = (offeringId: string, document: string, dirty: boolean): PresentPerson[] => {
  const [others, setOthers] = useState<PresentPerson[]>([]);
  const typing = useRef(dirty);
  useEffect(() => {
    typing.current = dirty;
  }, [dirty]);
  useEffect(() => {
    let here = true;
    const beat = (leaving = false) =>
      sendHeartbeat(offeringId, { document, typing: typing.current, leaving }).then(
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
  }, [offeringId, document]);
  return others;
};
