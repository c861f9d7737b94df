/** `▲ …`, `▲▼…`: tells where the picture is that a caption is of. */
export const POINTER = /^[△▲▽▼◀◁►▶▷↑↓←→]{1,2}\s*(?=[\p{L}\p{N}])/u;

/** Of these signs, those that lead to no other page: where nothing else tells a caption, they do. */
export const TRIANGLE = /^[△▲▽▼]\s?(?=[\p{L}\p{N}])/u;
