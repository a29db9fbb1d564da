import { fillIn, type Desk } from '../desk.ts';

const everywhere =
  '####|#####|######|{year}-###|{year}-####|{year}/###|{yy}-####|{yy}####|{year}####|90######|#-####|@@-#####|@###-####|0####|{yy}/###|{year}{month}##|###|##|@@@#####|###-#######';

const customary = {
  en: 'INV-####|INV-#####|INV####|INV/{year}/####|SI-######|#######|INV-{year}-###|A-#####|IV-#####|#-########',
  de: 'RE-{year}-####|R{yy}-####|RE{year}####|{year}-###|RG-#####|{year}{month}-###|AR-######|RE #####|R-{year}/###',
  fr: 'F{year}-####|FA{yy}####|FAC-{year}-###|F-####|FC######|{year}-{month}-###|FA-####|FV{yy}{month}####',
  es: 'F{yy}/####|A/####|{yy}/###|FV-####|F-{year}-###|V{yy}-#####|{year}/A/###|FA{yy}-####',
  it: '###/{year}|#/###|{year}/###|###/A|##/{yy}|FPR ##/{yy}|###-{year}|V#-####|FT###',
  nl: '{year}####|{year}-###|F{year}-###|VF-#####|{yy}######|{year}0###|1####|FAC-#####',
  pt: 'FT {year}/###|FT A/####|FT {year}A{yy}/###|FR {year}/##|FT 1/####|1 {year}/###|FAC {year}/####|FT SEDE/###',
} as const;

/** The number of an invoice or the like, as programs there count them. */
export function documentNumber(desk: Desk): string {
  const { random, language } = desk;
  return numberOf(desk, random.chance(0.5) ? customary[language] : everywhere);
}

/** A number as others give to orders, offers and delivery notes. */
export function otherNumber(desk: Desk): string {
  return numberOf(
    desk,
    `${everywhere}|PO-####|PO######|45########|BE-####|SO-#####|AB-#####|#######|W########|@@######|4500######|LS-######|DN-####|DN{yy}####`,
  );
}

export const customerNumber = (desk: Desk): string =>
  numberOf(
    desk,
    '#####|######|10###|2####|K-####|C#####|D####|C-###-##|CUST-####|########|4##-####|@@@##|430#####|KD-####',
  );

function numberOf({ random, today }: Desk, patterns: string): string {
  const [year = '', month = ''] = today.split('-');
  const pattern = random.one(patterns).replace(/^#/, () => `${random.whole(1, 9)}`);
  return fillIn(random.fill(pattern), { year, month, yy: year.slice(2) });
}
