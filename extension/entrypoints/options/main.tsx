document.title = 'Kith';
export {};
