export function watchEffects(tell: (name: string, half?: () => void) => void): () => void;
