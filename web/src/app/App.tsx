import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { Notices } from './Notices.tsx';
import { client, router } from './router.tsx';
import { cssVariables, theme } from './theme/theme.ts';

const colorScheme = localStorageColorSchemeManager({ key: 'filiera.scheme' });

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
      <Notices />
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  );
}
