import { beforeAll, expect, it } from 'vitest';
import { build, casewright, failureIn } from './command-line.ts';

beforeAll(build);

/** Every command, with one that has no commands of its own under it. */
const commands =
  'init,import,imports,exhibits,show,search,tag,tags,report,verify,custody,undo,redo,retry,remove,serve,sample,demo,case add,case list,case show,note add,note list,note lock,note amend,fact add,fact list,fact remove,party add,party list,count add,count list,conflict add,conflict list,conflict adopt'.split(
    ',',
  );

it('has help with examples for each command', () => {
  const all = casewright(['--help']);
  expect(all).toMatchObject({ status: 0, stderr: '' });
  for (const name of commands) expect(all.stdout).toMatch(new RegExp(`^ {2}${name.split(' ')[0]}\\b`, 'm'));
  for (const name of commands) {
    const { status, stdout } = casewright([...name.split(' '), '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Examples:\\n  casewright (--library \\S+ )?${name}`, 'm'));
    expect(stdout).toContain('--json');
  }
  expect(casewright(['help', 'import'])).toMatchObject({ status: 0, stderr: '' });
}, 120_000);

it('ends with 2 and one sentence when the command line is not understood', () => {
  const wrong: readonly (readonly [line: string, said: RegExp])[] = [
    ['frobnicate', /no command “frobnicate”/],
    ['serch money', /Did you mean “search”/],
    ['case lst', /no command “lst”/],
    ['--nonsense', /no option --nonsense/],
    ['search', /missing: query/],
    ['import', /missing: path/],
    ['case add', /--title <text> is needed/],
    ['case add --title', /--title <text> needs a value/],
    ['case list more', /more arguments/],
    ['imports x', /whole number/],
    ['show EX-0001 --page 0', /whole number/],
    ['show EX-0001 --page 1e3', /whole number/],
    ['serve --port 0', /whole number from 1 to 65,535/],
    ['report --out x.pdf --paper a3', /letter, a4/],
    ['fact add words --cite words', /EXHIBIT:PAGE:QUOTE/],
    ['fact add words', /--cite/],
    ['note add words --page 2', /--exhibit/],
    ['conflict add claim --cite EX-0001:1', /--value/],
    ['conflict adopt 1 --value 1', /--reason/],
    ['conflict adopt 1 --none --value 1 --reason r', /--none/],
  ];
  for (const [line, said] of wrong) {
    const { status, stdout, stderr } = casewright(line.split(' '));
    expect([line, status, stdout], line).toEqual([line, 2, '']);
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n'), line).toHaveLength(1);
  }
}, 120_000);

it('says so as JSON when that is asked for, and shows help when the command is missing', () => {
  const { status, stdout, stderr } = casewright(['frobnicate', '--json']);
  expect([status, stdout]).toEqual([2, '']);
  expect(failureIn(stderr)).toEqual({
    code: 'usage',
    message: 'There is no command “frobnicate”. “casewright --help” lists them.',
  });
  const missing = casewright(['case']);
  expect([missing.status, missing.stdout]).toEqual([2, '']);
  expect(missing.stderr).toContain('Commands:');
});

it('speaks Chinese where the system does', () => {
  const { stdout } = casewright(['--help'], { env: { CASEWRIGHT_LANGUAGE: '', LC_ALL: 'zh_CN.UTF-8' } });
  expect(stdout).toContain('用法：');
  expect(stdout).not.toContain('Usage:');
  expect(casewright(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout).toContain('Usage:');
});
