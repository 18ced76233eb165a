export async function decryptPackage(bytes: Uint8Array, password: string): Promise<Uint8Array> { return bytes; }
