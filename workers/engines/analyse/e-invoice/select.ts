import type { XmlElement } from './parse-xml.ts';

/** What a path leads to: an element with its text, or with the text of its attribute. */
export type Match = { readonly element: XmlElement; readonly text: string };

export type Select = (element: XmlElement, path: string) => readonly Match[];

type Step = {
  readonly isAttribute: boolean;
  readonly namespace: string;
  readonly name: string;
  readonly test: Test | undefined;
};
type Test = { readonly path: string; readonly isEqual: boolean; readonly value: string };

const STEP =
  /^(?<at>@)?(?:(?<prefix>\w+):)?(?<name>\w+)(?:\[(?<test>[^=!]+)(?<sign>!?=)(?<value>.*)\])?$/;

/**
 * Finds elements by paths like `cac:Party/cac:TaxScheme[cbc:ID=VAT]/cbc:CompanyID` or `cbc:Quantity/@unitCode`.
 * Prefixes are ours, whatever the file calls its namespaces. A value in a test may be a variable, `$currency`;
 * what is tested and not there reads as the empty text.
 */
export function createSelect(
  namespaces: Readonly<Record<string, string>>,
  variables: ReadonlyMap<string, string>,
): Select {
  const parsed = new Map<string, readonly Step[]>();

  const stepsOf = (path: string): readonly Step[] => {
    const known = parsed.get(path);
    if (known) return known;
    const steps = (path.match(/(?:[^/[]|\[[^\]]*\])+/g) ?? []).map(toStep);
    parsed.set(path, steps);
    return steps;
  };

  const toStep = (text: string): Step => {
    const { at, prefix, name, test, sign, value } = STEP.exec(text)?.groups ?? {};
    if (name === undefined) throw new Error(`no path: ${text}`);
    return {
      isAttribute: at !== undefined,
      namespace: prefix === undefined ? '' : (namespaces[prefix] ?? ''),
      name,
      test:
        test === undefined ? undefined : { path: test, isEqual: sign === '=', value: value ?? '' },
    };
  };

  const passes = (element: XmlElement, { path, isEqual, value }: Test): boolean => {
    const wanted = value.startsWith('$') ? variables.get(value.slice(1)) : value;
    const found = select(element, path)[0]?.text.trim() ?? '';
    return (found === wanted) === isEqual;
  };

  const fits = (element: XmlElement, { namespace, name, test }: Step): boolean =>
    element.name === name &&
    element.namespace === namespace &&
    (test === undefined || passes(element, test));

  const select: Select = (element, path) => {
    let elements: readonly XmlElement[] = [element];
    for (const step of stepsOf(path)) {
      if (step.isAttribute) return elements.flatMap((owner) => attributeOf(owner, step.name));
      elements = elements.flatMap(({ children }) => children.filter((child) => fits(child, step)));
    }
    return elements.map((found) => ({ element: found, text: found.text }));
  };
  return select;
}

function attributeOf(element: XmlElement, name: string): readonly Match[] {
  const text = element.attributes.get(name);
  return text === undefined ? [] : [{ element, text }];
}
