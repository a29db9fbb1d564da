/** Files made to hurt whoever reads them: what each is called, and how it is made. */
export type HostileFiles = Readonly<Record<string, () => Buffer | Promise<Buffer>>>;
