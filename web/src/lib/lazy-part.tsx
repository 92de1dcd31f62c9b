import i18next from 'i18next';
import { Suspense, useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { notifyProblem, withdrawProblem } from './notify.ts';

const pauseMs = 3000;
const patience = 2;

/**
 * A part of a page whose code comes when it is first shown. Should it not come, a dialog (whatever has an `onClose`) says so and closes,
 * and the button that opened it asks anew; any other part asks again by itself. Until it is there, `Fallback` or nothing.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>, Fallback?: ComponentType<Props>): ComponentType<Props> {
  let Part: ComponentType<Props> | undefined;
  let failures = 0;
  return function LazyPart(props: Props) {
    const [, setLoaded] = useState(0);
    const [attempt, setAttempt] = useState(0);
    const close = useEffectEvent(() => {
      if (!('onClose' in props) || typeof props.onClose !== 'function') return false;
      props.onClose();
      return true;
    });
    useEffect(() => {
      if (Part) return;
      let isGone = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const fetchPart = async () => {
        try {
          Part = await load();
          if (failures > 0) withdrawProblem(problem(failures));
          failures = 0;
          if (!isGone) setLoaded((times) => times + 1);
        } catch {
          if (isGone) return;
          failures++;
          if (close()) tell(failures);
          else timer = setTimeout(() => setAttempt((times) => times + 1), pauseMs);
        }
      };
      void fetchPart();
      return () => {
        isGone = true;
        clearTimeout(timer);
      };
    }, [attempt]);
    const fallback = Fallback ? <Fallback {...props} /> : null;
    // Words of its own that are still on their way must not take the page around it away.
    return Part ? <Suspense fallback={fallback}><Part {...props} /></Suspense> : fallback;
  };
}

/** A part that keeps failing belongs to a version that is no longer served: then only the whole page helps. */
function tell(failures: number) {
  const reload = { label: i18next.t('ui:part.reload'), href: window.location.href, run: () => window.location.reload() };
  if (failures === patience + 1) withdrawProblem(problem(patience));
  notifyProblem(problem(failures), failures > patience ? reload : undefined);
}

const problem = (failures: number) => i18next.t(failures > patience ? 'ui:part.gone' : 'ui:error.OFFLINE');
