import { A4, type Paper } from './sheet-of-paper.ts';

const paragraph = [
  'Dear members of the garden society,',
  'the spring meeting takes place on the first Saturday of the month in the large',
  'hall behind the library. We will speak about the new paths along the river, the',
  'old apple trees near the gate, and about who takes care of the greenhouse while',
  'our gardener is travelling. Coffee and cake are ready from three in the afternoon.',
  'Everybody who has seeds to exchange is welcome to bring them in paper bags with',
  'the name of the plant and the year written on them in letters that can be read.',
  'The long bench by the pond has been repaired by our neighbours, whom we thank',
  'warmly. If you would like to help with the fence, please tell the office soon.',
];

/** A page of running text; `page` makes pages differ. */
export function letterPaper(page: number): Paper {
  const heading = {
    text: `Garden Society Letter, page ${page}`,
    x: 70,
    y: 90,
    size: 18,
    isBold: true,
  };
  const lines = [0, 1, 2].flatMap((block) =>
    paragraph.map((text, index) => ({ text, x: 70, y: 140 + block * 200 + index * 19, size: 12 })),
  );
  return { ...A4, texts: [heading, ...lines] };
}
