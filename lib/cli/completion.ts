import { type Argument, Command, type Option } from 'commander';
import { withExamples } from './common.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** `exchange-mapi completion`: written from the command tree, so that it cannot be behind it. */
export function completionCommand(program: Command): Command {
  const command = new Command('completion')
    .description('Write the completion script of a shell to standard output.')
    .action((shell: Shell) => {
      process.stdout.write({ bash, zsh, fish }[shell](nodesOf(program)));
    });
  command.addArgument(command.createArgument('<shell>', 'which shell').choices(SHELLS));
  return withExamples(command, '', [
    'exchange-mapi completion bash > ~/.local/share/bash-completion/completions/exchange-mapi',
    'exchange-mapi completion zsh > "${fpath[1]}/_exchange-mapi"',
    'exchange-mapi completion fish > ~/.config/fish/completions/exchange-mapi.fish',
  ]);
}

interface Node {
  /** Words after the command's name: '', 'profile', 'profile create'. */
  readonly path: string;
  readonly description: string;
  readonly subcommands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly Option[];
  readonly arguments: readonly Argument[];
}

/** Commands with their parents before them; hidden options stay so. */
function nodesOf(program: Command): Node[] {
  const nodes: Node[] = [];
  const visit = (command: Command, path: string): void => {
    const help = command.createHelp();
    nodes.push({
      path, description: summaryOf(command), options: help.visibleOptions(command), arguments: command.registeredArguments,
      subcommands: help.visibleCommands(command).map((sub) => ({ name: sub.name(), description: summaryOf(sub) })),
    });
    for (const sub of command.commands) visit(sub, path === '' ? sub.name() : `${path} ${sub.name()}`);
  };
  visit(program, '');
  return nodes;
}

/** The first sentence. */
const summaryOf = (command: Command): string => command.description().split(/[.:;](?:\s|$)/)[0] ?? '';

const wordsOf = (option: Option): string[] => [option.short, option.long].filter((word) => word !== undefined);

const takesValue = (option: Option): boolean => option.required || option.optional;


// Everything that is written into a script is quoted, whatever it is.
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Which subcommand the words so far are in: the code that bash and zsh share. */
function pathCases(nodes: readonly Node[]): string {
  return nodes.flatMap(({ path, subcommands }) => subcommands.map(({ name }) => `      ${quoted(`${path} ${name}`.trim())}) at=${quoted(`${path} ${name}`.trim())} ;;`)).join('\n');
}

const choicesOf = (node: Node): string[] => node.arguments.flatMap(({ argChoices }) => argChoices ?? []);

function valueCases(nodes: readonly Node[], fill: (choices: readonly string[]) => string): string {
  const cases = new Map<string, string>();
  for (const { path, options } of nodes)
    for (const option of options) if (takesValue(option)) for (const word of wordsOf(option)) cases.set(`${path}:${word}`, fill(option.argChoices ?? []));
  return [...cases].map(([key, code]) => `    ${quoted(key)}) ${code} ;;`).join('\n');
}

function bash(nodes: readonly Node[]): string {
  const words = nodes.map((node) =>
    `    ${quoted(node.path)}) words=${quoted([...node.subcommands.map(({ name }) => name), ...choicesOf(node), ...node.options.flatMap(wordsOf)].join(' '))} ;;`).join('\n');
  return `# bash completion for exchange-mapi
_exchange_mapi() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' words='' word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${at:+$at }\${COMP_WORDS[i]}"
    case $word in
${pathCases(nodes)}
    esac
  done
  case "$at:$prev" in
${valueCases(nodes, (choices) => (choices.length === 0 ? 'COMPREPLY=($(compgen -f -- "$cur")); return' : `COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$cur")); return`))}
  esac
  case $at in
${words}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _exchange_mapi exchange-mapi
`;
}

function zsh(nodes: readonly Node[]): string {
  const described = (items: readonly (readonly [string, string])[]): string => items.map(([word, text]) => `        ${quoted(`${word.replaceAll(':', '\\:')}:${text}`)}`).join('\n');
  const lists = nodes.map((node) => `    ${quoted(node.path)})
      commands=(
${described([...node.subcommands.map(({ name, description }) => [name, description] as const), ...choicesOf(node).map((choice) => [choice, ''] as const)])}
      )
      options=(
${described(node.options.flatMap((option) => wordsOf(option).map((word) => [word, option.description] as const)))}
      ) ;;`).join('\n');
  return `#compdef exchange-mapi
_exchange-mapi() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} at='' word i
  local -a commands options
  for ((i = 2; i < CURRENT; i++)); do
    word="\${at:+$at }\${words[i]}"
    case $word in
${pathCases(nodes)}
    esac
  done
  case "$at:$prev" in
${valueCases(nodes, (choices) => (choices.length === 0 ? '_files; return' : `compadd -- ${choices.map(quoted).join(' ')}; return`))}
  esac
  case $at in
${lists}
  esac
  if [[ $cur == -* ]]; then
    _describe -o 'option' options
  elif (( \${#commands} )); then
    _describe 'command' commands
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _exchange-mapi ]]; then
  _exchange-mapi "$@"
else
  compdef _exchange-mapi exchange-mapi
fi
`;
}

function fish(nodes: readonly Node[]): string {
  const known = nodes.flatMap(({ path }) => (path === '' ? [] : [`    case ${quoted(path)}\n      set path ${quoted(path)}`]));
  const lines = nodes.flatMap((node) => {
    const when = quoted(`test (__exchange_mapi_path) = ${JSON.stringify(node.path)}`);
    return [
      ...node.subcommands.map(({ name, description }) => `complete -c exchange-mapi -n ${when} -f -a ${quoted(name)} -d ${quoted(description)}`),
      ...choicesOf(node).map((choice) => `complete -c exchange-mapi -n ${when} -f -a ${quoted(choice)}`),
      ...node.options.map((option) => {
        const words = [option.short === undefined ? '' : ` -s ${option.short.slice(1)}`, option.long === undefined ? '' : ` -l ${option.long.slice(2)}`].join('');
        const value = takesValue(option) ? (option.argChoices === undefined ? ' -r' : ` -x -a ${quoted(option.argChoices.join(' '))}`) : '';
        return `complete -c exchange-mapi -n ${when}${words}${value} -d ${quoted(option.description)}`;
      }),
    ];
  });
  return `# fish completion for exchange-mapi
function __exchange_mapi_path
  set -l path ''
  for word in (commandline -opc)[2..-1]
    switch (string trim -- "$path $word")
${known.join('\n')}
    end
  end
  echo $path
end
${lines.join('\n')}
`;
}

