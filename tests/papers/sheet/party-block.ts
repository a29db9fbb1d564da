import type { Random } from '../random.ts';
import type { Area } from './entries.ts';
import type { Pen } from './pen.ts';

export type PartyBlock = {
  /** `Bill to`; empty for none. */
  readonly label: string;
  readonly name: string;
  readonly lines: readonly string[];
};

export type PartyManner = {
  readonly boldLabel: boolean;
  readonly boldName: boolean;
  readonly mark: string;
  readonly size: number;
  readonly nameSize: number;
  readonly align: 'left' | 'right' | 'centre';
};

export function partyManner(random: Random, pen: Pen): PartyManner {
  return {
    boldLabel: random.chance(0.6),
    boldName: random.chance(0.4),
    mark: random.one('|:|:|'),
    size: pen.size,
    nameSize: pen.size,
    align: 'left',
  };
}

/** Prints a name and what stands below it; returns the height below. */
export function printParty(pen: Pen, party: PartyBlock, area: Area, manner: PartyManner): number {
  let { y } = area;
  const line = (text: string, size: number, isBold: boolean): void => {
    for (const part of pen.wrap(text, area.width, { size, isBold })) {
      putLine(pen, part, { ...area, y }, { size, isBold, align: manner.align });
      y += size + 2.5;
    }
  };
  if (party.label !== '') {
    line(party.label + manner.mark, manner.size, manner.boldLabel);
    y += 1;
  }
  line(party.name, manner.nameSize, manner.boldName);
  for (const text of party.lines) line(text, manner.size, false);
  return y;
}

function putLine(
  pen: Pen,
  text: string,
  { x, y, width }: Area,
  { align, ...style }: { size: number; isBold: boolean; align: PartyManner['align'] },
): void {
  const fitting = pen.fit(text, width, style);
  if (align === 'left') pen.write(text, x, y, fitting);
  else if (align === 'right') pen.right(text, x + width, y, fitting);
  else pen.centre(text, x + width / 2, y, fitting);
}
