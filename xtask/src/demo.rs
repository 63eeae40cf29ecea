//! `cargo xtask demo`: builds the package and serves the demo page.

use anyhow::{Context, Result, bail};

use crate::build;
use crate::checkout::Checkout;
use crate::server::Site;

const USUAL_PORT: u16 = 4173;

pub(crate) fn run(checkout: &Checkout, arguments: &[String]) -> Result<()> {
    let options = Options::parse(arguments)?;
    if options.build {
        build::run(checkout)?;
    }
    let site = match Site::open(checkout, options.port) {
        Ok(site) => site,
        Err(error) => {
            println!("{error}: taking a free port instead");
            Site::open(checkout, 0)?
        }
    };
    println!("The demo is at {}  (Ctrl+C stops it)", site.address());
    site.serve();
    Ok(())
}

struct Options {
    port: u16,
    build: bool,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self {
            port: USUAL_PORT,
            build: true,
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--no-build" => options.build = false,
                "--port" => {
                    options.port = arguments
                        .next()
                        .and_then(|port| port.parse().ok())
                        .context("--port takes a number from 0 to 65535")?;
                }
                unknown => bail!("demo takes --port N and --no-build, `{unknown}` given"),
            }
        }
        Ok(options)
    }
}
