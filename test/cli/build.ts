import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the program that the tests of the command line run. */
export default function build(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  try {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`npm run build failed:\n${(error as { stdout?: string }).stdout ?? error}`);
  }
}
