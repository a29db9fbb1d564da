import { printable } from './printable.ts';

type Options<T> = {
  readonly asJson: boolean;
  readonly describe: (thing: T) => string;
};

/** A line for each: JSON for programs, words for people. */
export function printEach<T>(things: readonly T[], { asJson, describe }: Options<T>): void {
  for (const thing of things) {
    console.log(asJson ? JSON.stringify(thing) : printable(describe(thing)));
  }
}
