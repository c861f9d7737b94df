export declare class FolderStates {
  constructor(folder: string, states: string);
  keep(name: string): void;
}
