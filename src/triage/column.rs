//! Columns that grow in blocks, so that nothing is copied when rows are added.

/// Values of a block: half of one is free on average, whatever the number of rows.
const BLOCK: usize = 4_096;

/// One value a row.
#[derive(Debug)]
pub struct Column<T> {
    blocks: Vec<Vec<T>>,
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self { blocks: Vec::new() }
    }
}

impl<T: Copy> Column<T> {
    #[inline]
    pub(super) fn push(&mut self, value: T) {
        match self.blocks.last_mut() {
            Some(block) if block.len() < BLOCK => block.push(value),
            _ => self.start(value),
        }
    }

    #[inline(never)]
    fn start(&mut self, value: T) {
        let mut block = Vec::with_capacity(BLOCK);
        block.push(value);
        self.blocks.push(block);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        let last = self.blocks.last().map_or(0, Vec::len);
        self.blocks.len().saturating_sub(1) * BLOCK + last
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The value of a row.
    pub fn get(&self, row: usize) -> Option<T> {
        self.blocks.get(row / BLOCK)?.get(row % BLOCK).copied()
    }

    /// All values, block after block.
    pub fn blocks(&self) -> impl Iterator<Item = &[T]> {
        self.blocks.iter().map(Vec::as_slice)
    }
}
