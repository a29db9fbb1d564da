export async function demo(_e: unknown): Promise<void> {}
