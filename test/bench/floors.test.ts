import { describe, expect, it } from 'vitest';
import { raised, undercut } from '../../bench/floors.ts';

describe('floors', () => {
  it('hold when every measured figure reaches its floor', () => {
    expect(undercut({ 'a/f1': 0.9, 'b/f1': 0.8 }, { 'a/f1': 0.9, 'c/f1': 0.1 })).toBeUndefined();
  });
  it('name what is undercut, with floor and figure', () => {
    const table = undercut({ 'a/f1': 0.9, 'b/f1': 0.8 }, { 'a/f1': 0.95, 'b/f1': 0.7 });
    expect(table).toMatch(/b\/f1 +0\.8000 +0\.7000 +-0\.1000/);
    expect(table).not.toContain('a/f1');
  });
  it('only go up, rounded down, and take new figures in', () => {
    expect(raised({ 'a/f1': 0.9, 'b/f1': 0.8 }, { 'a/f1': 0.85, 'b/f1': 0.81239, 'c/f1': 0.5 })).toEqual({
      'a/f1': 0.9,
      'b/f1': 0.8123,
      'c/f1': 0.5,
    });
  });
});
