import { createTheme, defaultVariantColorsResolver, rem, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

const petrolio: MantineColorsTuple = ['#EAF5F9', '#D0E9F1', '#A5D5E5', '#7BC4DE', '#4AA8C8', '#2190B3', '#0E7896', '#066283', '#074F69', '#083D51'];
const gray: MantineColorsTuple = ['#F5F7F8', '#EDF1F3', '#E4E9EC', '#D3DADF', '#82909B', '#6E7B87', '#5A6873', '#44515B', '#2B3842', '#17212A'];
const dark: MantineColorsTuple = ['#E6EBEF', '#C3CCD3', '#9AA6B1', '#6E7B87', '#36414B', '#242C34', '#161C22', '#0F1418', '#11171C', '#0B0F12'];

const red: MantineColorsTuple = ['#FCEBEA', '#F8D3D1', '#F2A9A5', '#EB7F79', '#E05850', '#D23E37', '#C53030', '#B92525', '#9C1F1F', '#7E1A1A'];

const motion = { duration: 120, exitDuration: 80, transition: 'fade' } as const;
const floating = { shadow: 'md', radius: 'lg', transitionProps: motion };
/** Before it has found its place a list may stand beside the screen; fixed, it cannot make a phone's page wider. */
const listed = { ...floating, floatingStrategy: 'fixed' } as const;

/** Buttons without a plate speak in the text colour of their role, which is right on either scheme. */
const quietText: Record<string, string> = { accent: 'var(--f-accent-text)', red: 'var(--f-danger)', gray: 'var(--f-text)' };
const quietVariants = ['subtle', 'light', 'transparent', 'outline'];

const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const color = quietText[input.color ?? input.theme.primaryColor];
  return color && quietVariants.includes(input.variant) ? { ...colors, color } : colors;
};

/** Sizes, weights and manners of every control; a vendor's branding replaces the accent ramp and nothing else. */
export const theme = createTheme({
  colors: { accent: petrolio, gray, dark, red },
  primaryColor: 'accent',
  variantColorResolver: variantColors,
  primaryShade: { light: 7, dark: 6 },
  black: '#17212A',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono', ui-monospace, monospace",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.3334', sm: '1.5385', md: '1.4286', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xxs: rem(4), xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(3), sm: rem(6), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.4' },
      h2: { fontSize: rem(16), lineHeight: '1.5' },
      h3: { fontSize: rem(14), lineHeight: '1.4286' },
      h4: { fontSize: rem(13), lineHeight: '1.5385' },
    },
  },
  shadows: { md: 'var(--f-shadow)', lg: 'var(--f-shadow)', xl: 'var(--f-shadow)' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Anchor: { defaultProps: { underline: 'hover', fw: 500, fz: 'sm' } },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Menu: { defaultProps: { ...listed, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: floating },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right', comboboxProps: listed } },
    MultiSelect: { defaultProps: { checkIconPosition: 'right', comboboxProps: listed } },
    SegmentedControl: { defaultProps: { size: 'sm', transitionDuration: 120 } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: motion, multiline: true, maw: 320, fz: 'xs' } },
    Modal: { defaultProps: { radius: 'xl', transitionProps: { ...motion, transition: 'fade' }, overlayProps: { backgroundOpacity: 0.5 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

/** Mantine's own roles, told in ours; whatever changes with the scheme stands in tokens.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const roles = {
    '--mantine-color-body': 'var(--f-page)',
    '--mantine-color-text': 'var(--f-text)',
    '--mantine-color-bright': 'var(--f-text)',
    '--mantine-color-dimmed': 'var(--f-text-2)',
    '--mantine-color-placeholder': 'var(--f-text-2)',
    '--mantine-color-anchor': 'var(--f-accent-text)',
    '--mantine-color-error': 'var(--f-danger)',
    '--mantine-color-success': 'var(--f-good)',
    '--mantine-color-default': 'var(--f-surface)',
    '--mantine-color-default-hover': 'var(--f-hover)',
    '--mantine-color-default-color': 'var(--f-text)',
    '--mantine-color-default-border': 'var(--f-line-strong)',
    '--mantine-color-disabled': 'var(--f-chip)',
    '--mantine-color-disabled-color': 'var(--f-text-2)',
    '--mantine-color-disabled-border': 'var(--f-line-strong)',
    '--mantine-primary-color-light': 'var(--f-accent-tint)',
    '--mantine-primary-color-light-color': 'var(--f-accent-text)',
  };
  return { variables: {}, light: roles, dark: roles };
};
