/** `▲ …`, `▲▼…`: tells where the picture is that a caption is of. */
export const POINTER = /^[△▲▽▼◀◁►▶▷↑↓←→]{1,2}\s*(?=[\p{L}\p{N}])/u;
