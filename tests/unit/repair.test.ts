import { expect, test } from 'vitest';

import { repairedAddress, repairedName } from '#workers/engines/analyse/text/repair.ts';

test.for([
  ['HARDWARE & E1ECTRICAL', 'HARDWARE & ELECTRICAL'],
  ['Guardian Phannacy', 'Guardian Phannacy'],
  ['Guardian Pharnacy', 'Guardian Pharmacy'],
  ['LIAN HING STATIONERY SDN BH0', 'LIAN HING STATIONERY SDN BHD'],
  // Names are what they are: a word of addresses may be one, and words of other languages are bent.
  ['JIN SENG TRADING', 'JIN SENG TRADING'],
  ['Restaurante Sol', 'Restaurante Sol'],
  ['LIBRERIA INTERNACIONAL S.L.', 'LIBRERIA INTERNACIONAL S.L.'],
  ['FORMULA1 Garage', 'FORMULA1 Garage'],
  ['Bistro 55', 'Bistro 55'],
] as const)('the name %s is mended to %s', ([read, meant]) => {
  expect(repairedName(read)).toBe(meant);
});

const same = (text: string) => [text, text] as const;

test.for([
  ['Jin Puteri 1/6', 'Jln Puteri 1/6'],
  ['47500 Subang Jaya, Selanqor D.E.', '47500 Subang Jaya, Selangor D.E.'],
  ['40300 Shah Alarn', '40300 Shah Alarn'],
  ['ND.54, BATU 5', 'NO.54, BATU 5'],
  ['JALAN PERMAS UTARA i.', 'JALAN PERMAS UTARA 1.'],
  // Small towns are called like large ones, and states like numbers.
  ...['09599 Freiberg', '66424 Homburg', 'Hanover, MD 21076', 'Montpelier, VT', 'Grenada'].map(
    same,
  ),
  ...['Iceland', 'Strasburg', 'ND 58501', 'NC 27601', 'Lote i, Rua Nova'].map(same),
  ['SEKSYEN1, 4O170 SHAH ALAM', 'SEKSYEN1, 40170 SHAH ALAM'],
  ['U13/BG, SS21/1A', 'U13/BG, SS21/1A'],
] as const)('the address %s is mended to %s', ([read, meant]) => {
  expect(repairedAddress(read)).toBe(meant);
});
