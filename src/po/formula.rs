//! The formula of `Plural-Forms`: an expression of C with one number, `n`.

/// A formula that was read.
#[derive(Debug, Clone)]
pub(super) enum Formula {
    N,
    Number(u64),
    Not(Box<Self>),
    Binary(Operator, Box<Self>, Box<Self>),
    Choice(Box<Self>, Box<Self>, Box<Self>),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    Greater,
    AtMost,
    AtLeast,
    Plus,
    Minus,
    Times,
    Divided,
    Modulo,
}

/// Operators by how closely they bind, the loosest first; longer signs before those that they begin with.
const LEVELS: &[&[(&str, Operator)]] = &[
    &[("||", Operator::Or)],
    &[("&&", Operator::And)],
    &[("==", Operator::Equal), ("!=", Operator::Unequal)],
    &[
        ("<=", Operator::AtMost),
        (">=", Operator::AtLeast),
        ("<", Operator::Less),
        (">", Operator::Greater),
    ],
    &[("+", Operator::Plus), ("-", Operator::Minus)],
    &[("*", Operator::Times), ("/", Operator::Divided), ("%", Operator::Modulo)],
];

/// Deepest nesting.
const MAX_DEPTH: usize = 60;
/// Longest formula, in bytes: Arabic needs 120.
const MAX_LENGTH: usize = 1_000;

impl Formula {
    /// Reads a formula, or says what is wrong with it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        if text.len() > MAX_LENGTH {
            return Err("the formula is too long".to_owned());
        }
        let mut parser = Parser { rest: text.trim(), depth: 0 };
        let formula = parser.choice()?;
        if parser.rest.is_empty() { Ok(formula) } else { Err(parser.stray()) }
    }

    /// Its value for a number; `None` where it divides by 0 or leaves the whole numbers.
    pub(super) fn value(&self, n: u64) -> Option<u64> {
        Some(match self {
            Self::N => n,
            Self::Number(number) => *number,
            Self::Not(inner) => u64::from(inner.value(n)? == 0),
            Self::Choice(test, yes, no) => {
                return if test.value(n)? == 0 { no.value(n) } else { yes.value(n) };
            }
            Self::Binary(Operator::And, a, b) => u64::from(a.value(n)? != 0 && b.value(n)? != 0),
            Self::Binary(Operator::Or, a, b) => u64::from(a.value(n)? != 0 || b.value(n)? != 0),
            Self::Binary(operator, a, b) => return operator.of(a.value(n)?, b.value(n)?),
        })
    }
}

impl Operator {
    fn of(self, a: u64, b: u64) -> Option<u64> {
        match self {
            Self::Equal => Some(u64::from(a == b)),
            Self::Unequal => Some(u64::from(a != b)),
            Self::Less => Some(u64::from(a < b)),
            Self::Greater => Some(u64::from(a > b)),
            Self::AtMost => Some(u64::from(a <= b)),
            Self::AtLeast => Some(u64::from(a >= b)),
            Self::Plus => a.checked_add(b),
            Self::Minus => a.checked_sub(b),
            Self::Times => a.checked_mul(b),
            Self::Divided => a.checked_div(b),
            Self::Modulo => a.checked_rem(b),
            Self::Or => Some(u64::from(a != 0 || b != 0)),
            Self::And => Some(u64::from(a != 0 && b != 0)),
        }
    }
}

struct Parser<'a> {
    rest: &'a str,
    depth: usize,
}

impl Parser<'_> {
    fn eat(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    fn stray(&self) -> String {
        match self.rest.chars().next() {
            Some(_) => format!("the formula cannot be read from `{}`", self.rest),
            None => "the formula ends too early".to_owned(),
        }
    }

    fn choice(&mut self) -> Result<Formula, String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("the formula is too deep".to_owned());
        }
        let test = self.binary(0)?;
        let formula = if self.eat("?") {
            let yes = self.choice()?;
            if !self.eat(":") {
                return Err(self.stray());
            }
            Formula::Choice(test.into(), yes.into(), self.choice()?.into())
        } else {
            test
        };
        self.depth -= 1;
        Ok(formula)
    }

    fn binary(&mut self, level: usize) -> Result<Formula, String> {
        let Some(operators) = LEVELS.get(level) else { return self.single() };
        let mut left = self.binary(level + 1)?;
        while let Some((_, operator)) = operators.iter().find(|(sign, _)| self.eat(sign)) {
            left = Formula::Binary(*operator, left.into(), self.binary(level + 1)?.into());
        }
        Ok(left)
    }

    fn single(&mut self) -> Result<Formula, String> {
        if self.eat("(") {
            let inner = self.choice()?;
            return if self.eat(")") { Ok(inner) } else { Err(self.stray()) };
        }
        if self.eat("!") {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err("the formula is too deep".to_owned());
            }
            let inner = self.single()?;
            self.depth -= 1;
            return Ok(Formula::Not(inner.into()));
        }
        if self.eat("n") {
            return Ok(Formula::N);
        }
        let digits = self.rest.chars().take_while(char::is_ascii_digit).count();
        let number = self.rest[..digits].parse().map_err(|_| self.stray())?;
        self.rest = self.rest[digits..].trim_start();
        Ok(Formula::Number(number))
    }
}
