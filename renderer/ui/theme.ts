import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** One quiet look for the whole window: Inter at 13 px, a 4 px grid, hairlines, one blue accent. */
export const theme = createTheme({
  fontFamily:
    '"Inter Variable", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Casewright Han", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Casewright Han", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  primaryColor: 'blue',
  // White on it has 5 to 1 (WCAG 2.2 AA asks for 4.5), in both themes.
  primaryShade: 8,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'compact-sm' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Table: { defaultProps: { fz: 'sm', verticalSpacing: 4 } },
    Text: { defaultProps: { size: 'sm' } },
    // The page itself never scrolls, and locking that would write a style that the page's policy forbids.
    // A <header> beside the one of the frame would be a second banner to screen readers; here it is only a title.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    ModalRoot: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 100 } } },
    // Beside its button rather than at the end of the page, where it would be part of nothing to a screen reader.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  },
});

/** Colours that the standard theme gives too little contrast (WCAG 2.2 AA asks for 4.5 to 1 for text). */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1c1f23',
    '--mantine-color-dimmed': '#5a6069',
    '--mantine-color-placeholder': '#666c75',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-green-text': '#23752f',
    '--mantine-color-orange-text': '#b54708',
    '--cw-sidebar': '#f5f6f7',
    '--cw-paper': '#ffffff',
    '--cw-line': '#e1e4e8',
    '--cw-hover': '#eef1f5',
    '--cw-selected': '#dfeafb',
    '--cw-mark': '#ffe08a',
  },
  dark: {
    '--mantine-color-body': '#1d1f22',
    '--mantine-color-text': '#e3e5e8',
    '--mantine-color-dimmed': '#a3a9b2',
    '--mantine-color-placeholder': '#9aa0a9',
    '--mantine-color-error': '#ff8787',
    '--cw-sidebar': '#18191c',
    '--cw-paper': '#1d1f22',
    '--cw-line': '#33363b',
    '--cw-hover': '#26292d',
    '--cw-selected': '#21395c',
    '--cw-mark': '#7a5f00',
    // The kit's own are nearly white: a link and a button that removes must be told from text.
    '--mantine-color-blue-light-color': 'var(--mantine-color-blue-3)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-4)',
  },
});
