import type { Language } from '../places/place.ts';

const monthNames: Readonly<Record<Language, string>> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  de: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  pt: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
};

const shortMonths: Readonly<Record<Language, string>> = {
  en: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  de: 'Jan|Feb|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez',
  fr: 'janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.',
  es: 'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic',
  it: 'gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic',
  nl: 'jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec',
  pt: 'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez',
};

const weekdays: Readonly<Record<Language, string>> = {
  en: 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
  de: 'Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag',
  fr: 'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi',
  es: 'domingo|lunes|martes|miércoles|jueves|viernes|sábado',
  it: 'domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato',
  nl: 'zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag',
  pt: 'domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado',
};

/** A day: `2024-03-09`. */
export type Day = string;

const DAY_MS = 86_400_000;

/** So many days later. */
export function later(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** So many months later, on the given day of the month. */
export function monthLater(day: Day, months: number, date: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

/**
 * A day in a format made of `yyyy`, `yy`, `mmmm` (March), `MMMM` (MARCH), `mmm` (Mar), `MMM` (MAR),
 * `mm`, `m`, `dd`, `d`, `wwww` (Saturday), `www` (Sat) and of what stands between them; text in
 * brackets stands for itself.
 */
export function printDate(day: Day, format: string, language: Language): string {
  const parts = partsOf(day, language);
  return format.replaceAll(
    /\[([^\]]*)\]|y{4}|yy|m{4}|M{4}|m{3}|M{3}|mm?|dd?|w{4}|w{3}/g,
    (sign, literal: string | undefined) => literal ?? parts[sign] ?? sign,
  );
}

function partsOf(day: Day, language: Language): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day.split('-');
  const long = monthNames[language].split('|')[Number(month) - 1] ?? '';
  const short = shortMonths[language].split('|')[Number(month) - 1] ?? '';
  const weekday = weekdays[language].split('|')[new Date(day).getUTCDay()] ?? '';
  return {
    yyyy: year,
    yy: year.slice(2),
    mmmm: long,
    MMMM: long.toUpperCase(),
    mmm: short,
    MMM: short.toUpperCase().replace('.', ''),
    mm: month,
    m: `${Number(month)}`,
    dd: date,
    d: `${Number(date)}`,
    wwww: weekday,
    www: weekday.slice(0, 3),
  };
}
