import type { Engines } from '#workers/engines/engines.ts';
import type { Layout } from '#workers/engines/image/image.engine.ts';
import { usualLooks, type Looks } from '#workers/processors/recognise/looks.ts';

/** A way of reading whose accuracy is compared with others. */
export type Variant = {
  readonly name: string;
  readonly looks: Looks;
  readonly alter: (engines: Engines) => Engines;
};

const { first, band, lines } = usualLooks;
const once: Looks = { first, band };

/** Each adds one step to the one before it; the last is what the workers do. */
export const variants: readonly Variant[] = [
  { name: 'as it is', looks: once, alter: without({ turn: true, skew: true, scale: true }) },
  { name: '+ turned upright', looks: once, alter: without({ skew: true, scale: true }) },
  { name: '+ straightened', looks: once, alter: without({ scale: true }) },
  { name: '+ scaled to the text', looks: once, alter: (engines) => engines },
  {
    name: '+ line reader',
    looks: lines ? { ...once, lines } : once,
    alter: (engines) => engines,
  },
  { name: '+ doubtful parts', looks: usualLooks, alter: (engines) => engines },
];

type Left = { readonly turn?: boolean; readonly skew?: boolean; readonly scale?: boolean };

/** Stands in front of the image engine and takes back what it found out about the layout. */
function without(left: Left): (engines: Engines) => Engines {
  return (engines) => ({
    ...engines,
    image: {
      ...engines.image,
      call: async (method, params, options) => {
        const answer = await engines.image.call(method, params, options);
        if (!('layout' in answer) || !('finish' in params)) return answer;
        const layout = blunted(answer.layout, left);
        return engines.image.call(method, { ...params, layout }, options);
      },
    },
    [Symbol.dispose]: () => {},
  });
}

function blunted(layout: Layout, left: Left): Layout {
  return {
    rotation: left.turn ? 0 : layout.rotation,
    skew: left.skew ? 0 : layout.skew,
    // Text of unknown height is not scaled.
    textHeight: left.scale ? null : layout.textHeight,
  };
}
