export default async function globalTeardown(): Promise<void> {
  await (globalThis as { ruimOp?: () => Promise<void> }).ruimOp?.();
}
